package dev.cachehit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Who may use whom. */
@AnalyzeClasses(packages = "dev.cachehit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "dev.cachehit.deck..", "dev.cachehit.judge..", "dev.cachehit.review..", "dev.cachehit.stats.."
    };

    @ArchTest
    static final ArchRule foundationsUseNoFeature = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.cachehit.fsrs..",
                    "dev.cachehit.sandbox..",
                    "dev.cachehit.db..",
                    "dev.cachehit.web..",
                    "dev.cachehit.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule theSchedulerIsPure = classes()
            .that()
            .resideInAPackage("dev.cachehit.fsrs..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.cachehit.fsrs..", "java..", "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule statisticsUseTheReviewsAlone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.cachehit", "dev.cachehit.stats..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cachehit.stats..");

    @ArchTest
    static final ArchRule nothingButStatisticsUsesReviews = noClasses()
            .that()
            .resideOutsideOfPackages("dev.cachehit", "dev.cachehit.stats..", "dev.cachehit.review..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cachehit.review..");

    @ArchTest
    static final ArchRule onlyTheJudgeAndTheEntranceUseTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackages("dev.cachehit", "dev.cachehit.sandbox..", "dev.cachehit.judge..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cachehit.sandbox..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.cachehit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingUsesTheEntrance = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cachehit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cachehit");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsDocker = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cachehit.sandbox.docker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.dockerjava..");

    @ArchTest
    static final ArchRule onlyRoutesAndTheWebKnowTheServer = noClasses()
            .that()
            .resideOutsideOfPackages("dev.cachehit", "dev.cachehit.web..")
            .and()
            .haveSimpleNameNotEndingWith("Routes")
            .and()
            .haveSimpleNameNotEndingWith("EventStream")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helidon.webserver..");

    @ArchTest
    static final ArchRule onlyStoresAndTheDatabaseRoomKnowSql = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cachehit.db..")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..");

    @ArchTest
    static final ArchRule everyRoomIsNullMarked = classes()
            .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                    }
                }
            });
}
