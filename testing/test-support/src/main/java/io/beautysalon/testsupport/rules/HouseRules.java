package io.beautysalon.testsupport.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;

/** The rules of the house that bytecode can show. Each has a counter-example that must break it. */
public final class HouseRules {

    private static final String BANNED_NAME =
            ".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Service|Processor|Data|Info)";
    private static final int MOST_COLLABORATORS = 7;

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            classes()
                    .that(describe("have a simple name", type -> !type.getSimpleName().isEmpty()))
                    .and(describe("are not framework types", type -> !isFrameworkType(type)))
                    .should(notMatch(BANNED_NAME))
                    .because("such names say nothing about the domain");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("tests move the clock");

    static final ArchRule NOTHING_IS_PRINTED =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule CONFIGURATION_IS_TYPED =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .because("one validated record a feature holds its settings")
                    .allowEmptyShould(true);

    static final ArchRule MODEL_KNOWS_NO_SPRING =
            noClasses()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .or()
                    .areAnnotatedWith("jakarta.persistence.Embeddable")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..")
                    .allowEmptyShould(true);

    static final ArchRule ONLY_STRIPE_SEES_THE_SDK =
            noClasses()
                    .that(
                            describe(
                                    "are outside the package stripe",
                                    type -> !type.getPackageName().endsWith(".stripe")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.stripe..")
                    .allowEmptyShould(true);

    static final ArchRule MONEY_IS_NEVER_FLOATING =
            fields().should(
                            new ArchCondition<>("not be a floating-point number") {
                                @Override
                                public void check(
                                        com.tngtech.archunit.core.domain.JavaField field,
                                        ConditionEvents events) {
                                    var type = field.getRawType().getName();
                                    var floating =
                                            List.of(
                                                            "float",
                                                            "double",
                                                            "java.lang.Float",
                                                            "java.lang.Double")
                                                    .contains(type);
                                    events.add(
                                            new SimpleConditionEvent(
                                                    field,
                                                    !floating,
                                                    field.getFullName() + " is a " + type));
                                }
                            })
                    .allowEmptyShould(true);

    static final ArchRule CONSTRUCTORS_STAY_SMALL =
            constructors()
                    .that(
                            describe(
                                    "are not those of records, entities or proxies",
                                    HouseRules::isOrdinary))
                    .should(
                            new ArchCondition<>(
                                    "take at most " + MOST_COLLABORATORS + " arguments") {
                                @Override
                                public void check(
                                        JavaConstructor constructor, ConditionEvents events) {
                                    var count = constructor.getRawParameterTypes().size();
                                    var message = constructor.getFullName() + " takes " + count;
                                    events.add(
                                            new SimpleConditionEvent(
                                                    constructor,
                                                    count <= MOST_COLLABORATORS,
                                                    message));
                                }
                            })
                    .allowEmptyShould(true);

    static final ArchRule USE_CASES_DO_ONE_THING =
            classes()
                    .that()
                    .areAnnotatedWith("io.beautysalon.starter.UseCase")
                    .should(
                            new ArchCondition<>("have one method that others call") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    var open =
                                            type.getMethods().stream()
                                                    .filter(HouseRules::isOpen)
                                                    .count();
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    open == 1,
                                                    type.getName() + " has " + open));
                                }
                            })
                    .allowEmptyShould(true);

    static final ArchRule EDGES_STAY_INSIDE =
            noClasses()
                    .that()
                    .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .or()
                    .areAnnotatedWith("org.springframework.stereotype.Repository")
                    .should()
                    .bePublic()
                    .because("nobody outside the feature may call them")
                    .allowEmptyShould(true);

    /** All of them. */
    static final List<ArchRule> ALL =
            List.of(
                    NAMES_SAY_WHAT_A_THING_IS,
                    TIME_COMES_FROM_THE_CLOCK,
                    NOTHING_IS_PRINTED,
                    NOTHING_IS_INJECTED_INTO_FIELDS,
                    CONFIGURATION_IS_TYPED,
                    MODEL_KNOWS_NO_SPRING,
                    ONLY_STRIPE_SEES_THE_SDK,
                    MONEY_IS_NEVER_FLOATING,
                    CONSTRUCTORS_STAY_SMALL,
                    USE_CASES_DO_ONE_THING,
                    EDGES_STAY_INSIDE);

    private HouseRules() {}

    /** Checks a module's main code, by its root package, and its sources. */
    public static void check(String rootPackage) {
        var code = mainClasses(rootPackage);
        ALL.forEach(rule -> rule.check(code));
        SourceRules.check(java.nio.file.Path.of("").toAbsolutePath());
    }

    /** The classes of a module without its tests. */
    public static JavaClasses mainClasses(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    private static ArchCondition<JavaClass> notMatch(String pattern) {
        return new ArchCondition<>("not be named like " + pattern) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var matches = type.getSimpleName().matches(pattern);
                events.add(
                        new SimpleConditionEvent(
                                type, !matches, type.getName() + " has a banned name"));
            }
        };
    }

    private static boolean isFrameworkType(JavaClass type) {
        DescribedPredicate<JavaClass> framework = resideInAPackage("org.springframework..");
        return type.getAllRawSuperclasses().stream().anyMatch(framework)
                && type.getSimpleName().endsWith("TransactionManager");
    }

    private static boolean isOrdinary(JavaConstructor constructor) {
        var owner = constructor.getOwner();
        return !owner.isRecord()
                && !owner.isEnum()
                && !owner.isInnerClass()
                && !owner.isAnnotatedWith("jakarta.persistence.Entity")
                && !constructor.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isOpen(JavaMember method) {
        var modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PRIVATE)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.STATIC);
    }
}
