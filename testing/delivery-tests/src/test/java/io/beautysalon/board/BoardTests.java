package io.beautysalon.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.beautysalon.testsupport.rules.GeneratedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path root;

    @BeforeEach
    void anEmptyBoardWithTwoTasks() throws IOException {
        table(
                ".claude/tasks/inbox.md",
                "| id | task | needs |",
                "| seats | count seats | nothing |",
                "| tips | split tips | seats |");
        table(".claude/tasks/in-progress.md", "| id | task | who | since |");
        table(".claude/tasks/review.md", "| id | task | who | since | proof |");
        table(".claude/tasks/blocked.md", "| id | task | who | since | why |");
        table(".claude/context/file-locks.md", "| path | task | who | since |");
        table(Trail.FILE, "| row | time | who | act | task | detail | hash |");
    }

    @Test
    void aClaimLeavesTheInboxAndStandsInTheTrail() throws IOException {
        as("ada", "claim", "seats");
        assertThat(read(".claude/tasks/inbox.md")).doesNotContain("count seats").contains("tips");
        assertThat(read(".claude/tasks/in-progress.md"))
                .contains("| seats | count seats | ada | 2026-11-02T09:00:00Z |");
        assertThat(read(Trail.FILE)).contains("| 1 | 2026-11-02T09:00:00Z | ada | claim | seats |");
        assertThat(as("ben", "verify")).startsWith("1 rows, every link holds");
    }

    @Test
    void refusesWhatNobodyKnows() {
        refuses("ada", "there is no task hair in the inbox", "claim", "hair");
        refuses("ada", "say claim, lock", "conquer", "seats");
        refuses("ada", "usage: claim TASK", "claim");
        refuses("", "nobody is named", "claim", "seats");
        refuses("ada", "a cell is one line without a bar", "log", "seats", "a | b");
    }

    @Nested
    class WithATaskInHand {

        @BeforeEach
        void claimed() {
            as("ada", "claim", "seats");
        }

        @Test
        void refusesASecondClaim() {
            refuses("ben", "row 2: seats is taken: IN_PROGRESS, ada", "claim", "seats");
            refuses("ada", "row 2: seats is taken", "claim", "seats");
        }

        @Test
        void refusesToLockForATaskThatIsAnothers() {
            refuses("ben", "seats is not in the hands of ben", "lock", "seats", "pom.xml");
            refuses("ada", "tips is not in the hands of ada", "lock", "tips", "pom.xml");
        }

        @Test
        void refusesALockThatMeetsAnother() {
            as("ada", "lock", "seats", "billing-service/src");
            as("ben", "claim", "tips");
            refuses(
                    "ben",
                    "billing-service meets the lock of ada on billing-service/src",
                    "lock",
                    "tips",
                    "billing-service");
            refuses(
                    "ben",
                    "billing-service/src/main meets",
                    "lock",
                    "tips",
                    "./billing-service/src/main");
            as("ben", "lock", "tips", "billing-service/srcs");
        }

        @Test
        void refusesPathsOutsideTheRepository() {
            refuses("ada", "is not a path of the repository", "lock", "seats", "../other");
            refuses("ada", "is not a path of the repository", "lock", "seats", "/etc");
        }

        @Test
        void onlyTheHolderUnlocks() {
            as("ada", "lock", "seats", "pom.xml");
            refuses("ben", "only its holder opens", "unlock", "seats", "pom.xml");
            as("ada", "unlock", "seats", "pom.xml");
            refuses("ada", "pom.xml is not locked", "unlock", "seats", "pom.xml");
        }

        @Test
        void onlyTheOwnerBlocksAndAnybodyTakesItUpAgain() throws IOException {
            as("ada", "lock", "seats", "pom.xml");
            refuses("ben", "seats is not in the hands of ben", "block", "seats", "no");
            as("ada", "block", "seats", "registry", "away,", "tried", "three", "times");
            assertThat(read(".claude/tasks/blocked.md"))
                    .contains("registry away, tried three times");
            assertThat(read(".claude/context/file-locks.md")).doesNotContain("pom.xml");
            as("ben", "claim", "seats");
            assertThat(read(".claude/tasks/in-progress.md"))
                    .contains("| seats | count seats | ben |");
        }

        @Test
        void nothingIsApprovedThatWasNotHandedOver() {
            refuses("ben", "seats is not in review", "approve", "seats", "fine");
        }
    }

    @Nested
    class WithCommits {

        private String before = "";
        private String last = "";

        @BeforeEach
        void aRepository() throws IOException {
            assumeTrue(new Git(root).ask("--version").isPresent(), "git is not there");
            git("init", "-q");
            git("config", "user.name", "nobody");
            git("config", "user.email", "nobody@example.com");
            git("add", "-A");
            git("commit", "-qm", "Begin");
            before = git("rev-parse", "HEAD");
            as("ada", "claim", "seats");
            Files.createDirectories(root.resolve("billing"));
            Files.writeString(root.resolve("billing/Seat.java"), "class Seat {}");
            git("add", "-A");
            git("commit", "-qm", "Count seats");
            last = git("rev-parse", "HEAD");
            Files.writeString(
                    root.resolve("results.txt"),
                    "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s\n[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n");
        }

        @Test
        void aHandoverHoldsItsProof() throws IOException {
            handover("ada");
            assertThat(read(".claude/tasks/review.md"))
                    .contains("commits %s..%s (1)".formatted(before, last))
                    .contains("tree " + git("rev-parse", last + "^{tree}"))
                    .contains("3 tests without a failure")
                    .contains(Digest.of(Files.readAllBytes(root.resolve("results.txt"))));
        }

        @Test
        void onlySomebodyElseApproves() throws IOException {
            handover("ada");
            refuses(
                    "ada",
                    "ada has worked on seats and can't approve it",
                    "approve",
                    "seats",
                    "ok");
            as("ben", "approve", "seats", "ran it");
            assertThat(read(".claude/tasks/review.md")).doesNotContain("count seats");
            refuses("ben", "seats is taken: DONE", "claim", "seats");
        }

        @Test
        void whoeverEverHadItInHandDoesNotApprove() {
            as("ada", "block", "seats", "away");
            as("ben", "claim", "seats");
            handover("ben");
            refuses("ada", "ada has worked on seats", "approve", "seats", "ok");
            refuses("ben", "ben has worked on seats", "approve", "seats", "ok");
            as("cleo", "approve", "seats", "ran it");
        }

        @Test
        void aValidatorSendsItBack() throws IOException {
            handover("ada");
            as("ben", "block", "seats", "no test of the limit");
            assertThat(read(".claude/tasks/blocked.md")).contains("no test of the limit");
        }

        @Test
        void refusesAHandoverWithoutProof() throws IOException {
            refuses(
                    "ada",
                    "1234567..7654321 finds nothing",
                    "handover",
                    "seats",
                    "1234567..7654321",
                    "results.txt");
            refuses(
                    "ada",
                    "there is no commit",
                    "handover",
                    "seats",
                    last + ".." + last,
                    "results.txt");
            refuses("ada", "said by hash", "handover", "seats", "HEAD", "results.txt");
            refuses("ada", "can't be read", "handover", "seats", before + ".." + last, "none.txt");
            Files.writeString(root.resolve("results.txt"), "BUILD SUCCESS\n");
            refuses("ada", "no test ran", "handover", "seats", before + ".." + last, "results.txt");
            Files.writeString(
                    root.resolve("results.txt"),
                    "Tests run: 3, Failures: 1, Errors: 0, Skipped: 0\n");
            refuses(
                    "ada",
                    "hold a failure",
                    "handover",
                    "seats",
                    before + ".." + last,
                    "results.txt");
            Files.writeString(
                    root.resolve("results.txt"),
                    "Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n");
            refuses(
                    "ben",
                    "not in the hands of ben",
                    "handover",
                    "seats",
                    before + ".." + last,
                    "results.txt");
        }

        @Test
        void refusesChangesUnderAnothersLock() throws IOException {
            as("ben", "claim", "tips");
            as("ben", "lock", "tips", "billing");
            refuses(
                    "ada",
                    "billing/Seat.java is changed under the lock of ben on billing",
                    "handover",
                    "seats",
                    before + ".." + last,
                    "results.txt");
            git("add", "-A");
            git("commit", "-qm", "Lock");
            Files.writeString(root.resolve("billing/Seat.java"), "class Seat { int number; }");
            refuses("ada", "billing/Seat.java is changed under the lock of ben", "verify");
            assertThat(as("ben", "verify")).contains("every link holds");
        }

        @Test
        void refusesATrailThatNoLongerBeginsWithTheCommittedOne() throws IOException {
            var trail = root.resolve(Trail.FILE);
            var lines = Files.readAllLines(trail);
            Files.write(trail, lines.subList(0, lines.size() - 1));
            refuses("ada", "no longer begins with what is committed", "verify");
        }

        private void handover(String who) {
            as(who, "handover", "seats", before + ".." + last, "results.txt");
        }
    }

    @Nested
    class Tampered {

        @BeforeEach
        void threeRows() {
            as("ada", "claim", "seats");
            as("ada", "lock", "seats", "pom.xml");
            as("ada", "log", "seats", "half of it is there");
        }

        @Test
        void namesTheFirstBrokenLink() throws IOException {
            replace("| ada | lock |", "| ben | lock |");
            refuses("ada", "the chain breaks at row 2 of docs/audit-trail.md", "verify");
        }

        @Test
        void namesTheRowAfterOneThatWasTakenOut() throws IOException {
            var trail = root.resolve(Trail.FILE);
            Files.write(
                    trail,
                    Files.readAllLines(trail).stream()
                            .filter(line -> !line.contains("| lock |"))
                            .toList());
            refuses("ada", "the chain breaks at row 2", "verify");
        }

        @Test
        void refusesEveryVerbOnABrokenChain() throws IOException {
            replace("half of it", "all of it");
            refuses("ben", "the chain breaks at row 3", "claim", "tips");
        }

        @Test
        void refusesASelfApprovalThatIsChainedWell() {
            forge("ada", "handover", "seats", "commits a..b");
            forge("ada", "approve", "seats", "fine");
            refuses("ben", "row 5: ada has worked on seats and can't approve it", "verify");
        }

        @Test
        void refusesABrokenLockThatIsChainedWell() {
            forge("ben", "claim", "tips", "split tips");
            forge("ben", "lock", "tips", "pom.xml");
            refuses("cleo", "row 5: pom.xml meets the lock of ada on pom.xml", "verify");
        }

        @Test
        void refusesAnUnlockByAnotherThatIsChainedWell() {
            forge("ben", "unlock", "seats", "pom.xml");
            refuses("cleo", "row 4: only its holder opens the lock of ada on pom.xml", "verify");
        }

        @Test
        void refusesTablesThatSayOtherwise() throws IOException {
            table(".claude/context/file-locks.md", "| path | task | who | since |");
            refuses("ada", "file-locks.md is not what the trail says", "verify");
        }

        @Test
        void refusesATaskInTwoPlaces() throws IOException {
            table(
                    ".claude/tasks/inbox.md",
                    "| id | task | needs |",
                    "| seats | count seats | nothing |");
            refuses("ada", "seats is in the inbox and IN_PROGRESS", "verify");
        }

        @Test
        void refusesLinesThatAreNoRows() throws IOException {
            Files.writeString(
                    root.resolve(Trail.FILE),
                    "and then\n",
                    java.nio.file.StandardOpenOption.APPEND);
            refuses("ada", "not a row of a table: and then", "verify");
        }

        /** A row as somebody would write it who knows how the chain is made. */
        private void forge(String who, String act, String task, String detail) {
            var trail = new Trail(new Table(root.resolve(Trail.FILE)));
            trail.append(trail.next("2026-11-02T10:00:00Z", who, act, task, detail));
        }

        private void replace(String one, String other) throws IOException {
            var trail = root.resolve(Trail.FILE);
            Files.writeString(trail, Files.readString(trail).replace(one, other));
        }
    }

    @Test
    void theScriptSaysTheSameInOneLineAndFails() throws Exception {
        var process =
                new ProcessBuilder(
                                GeneratedDocument.repository().resolve(".claude/board").toString(),
                                "claim",
                                "no-such-task")
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("board: there is no task no-such-task in the inbox");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private String as(String who, String... words) {
        return new Board(root, who, CLOCK).run(List.of(words));
    }

    private void refuses(String who, String why, String... words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(who, words))
                .withMessageContaining(why);
    }

    private String git(String... arguments) {
        return new Git(root).demand(arguments);
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    private void table(String file, String header, String... rows) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(
                path,
                "# A table\n\n%s\n%s\n%s\n"
                        .formatted(
                                header,
                                "|---".repeat(header.split("\\|", -1).length - 2) + "|",
                                String.join("\n", rows)));
    }
}
