package io.beautysalon.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Proof of work: commits that exist, the tree they lead to, and tests that ran without a failure.
 */
record Proof(String range, Path results) {

    private static final Pattern RANGE = Pattern.compile("[0-9a-f]{7,40}\\.\\.[0-9a-f]{7,40}");
    private static final Pattern SUITE =
            Pattern.compile(
                    "Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: \\d+\\s*$");

    Proof {
        Refusal.when(
                !RANGE.matcher(range).matches(),
                "commits are said by hash as BEFORE..LAST, not as '%s'".formatted(range));
    }

    String detail(Git git) {
        var commits = git.demand("rev-list", "--count", range);
        Refusal.when(commits.equals("0"), "there is no commit in %s".formatted(range));
        var tree = git.demand("rev-parse", range.split("\\.\\.", -1)[1] + "^{tree}");
        return "commits %s (%s), tree %s, %d tests without a failure, results sha256 %s"
                .formatted(range, commits, tree, tests(), Digest.of(read()));
    }

    List<String> files(Git git) {
        return git.demand("diff", "--name-only", range).lines().toList();
    }

    private int tests() {
        var run = 0;
        for (var line :
                new String(read(), java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
            var suite = SUITE.matcher(line);
            if (suite.find()) {
                Refusal.when(
                        !suite.group(2).equals("0") || !suite.group(3).equals("0"),
                        "the results hold a failure: %s".formatted(line.strip()));
                run += Integer.parseInt(suite.group(1));
            }
        }
        Refusal.when(run == 0, "no test ran in %s".formatted(results));
        return run;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(results);
        } catch (IOException e) {
            throw new Refusal(results + " can't be read: " + e.getMessage());
        }
    }
}
