package io.beautysalon.testsupport.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HouseRulesTests {

    static final java.util.List<ArchRule> RULES = HouseRules.ALL;

    @ParameterizedTest
    @FieldSource("RULES")
    void eachRuleIsBrokenByACounterExample(ArchRule rule) {
        var counterExamples =
                new ClassFileImporter()
                        .importPackages(getClass().getPackageName() + ".counterexample");

        assertThat(rule.evaluate(counterExamples).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void aSourceThatIsTooLongUnfinishedOrUndescribedIsFound(@TempDir Path module)
            throws IOException {
        var folder = Files.createDirectories(module.resolve("src/main/java/a"));
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(251));
        Files.writeString(folder.resolve("Open.java"), "// TO" + "DO\n");

        assertThat(SourceRules.violations(module))
                .anyMatch(each -> each.contains("251 lines"))
                .anyMatch(each -> each.contains("Open.java: not here"))
                .anyMatch(each -> each.contains("package-info"));
    }

    @Test
    void aTestThatSleepsOrMocksIsFound(@TempDir Path module) throws IOException {
        var folder = Files.createDirectories(module.resolve("src/test/java/a"));
        Files.writeString(folder.resolve("ATests.java"), "Thread" + ".sleep(1);");

        assertThat(SourceRules.violations(module)).anyMatch(each -> each.contains("ATests.java"));
    }

    @Test
    void aVersionOutsideTheParentIsFound(@TempDir Path module) throws IOException {
        Files.writeString(
                module.resolve("pom.xml"), "<dependency><version>1</version></dependency>");

        assertThat(SourceRules.violations(module)).anyMatch(each -> each.contains("pom.xml"));
    }

    @Test
    void aDecentModulePasses(@TempDir Path module) {
        assertThatCode(() -> SourceRules.check(module)).doesNotThrowAnyException();
    }
}
