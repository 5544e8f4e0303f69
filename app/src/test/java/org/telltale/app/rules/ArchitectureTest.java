package org.telltale.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final List<String> FEATURES = List.of(
            "sessions",
            "doubt",
            "timeline",
            "exchanges",
            "patterns",
            "find",
            "message",
            "fields",
            "tags",
            "findings",
            "compare",
            "policy",
            "report",
            "importing",
            "problems",
            "preferences",
            "crash",
            "field",
            "filter",
            "history",
            "rows",
            "values");
    private static final List<String> SHARED =
            List.of("hex", "selection", "study", "command", "job", "theme", "text", "widget", "words");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.telltale");

    @Test
    void noPackageCycle() {
        check(slices().matching("org.telltale.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package in a cycle can be neither read nor changed by itself"));
    }

    @Test
    void onlyViewsAndAppKnowJavaFx() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.telltale.views..", "org.telltale.app..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("the model and the importers must run on a machine without a display"));
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        check(noClasses()
                .that(not(resideInAPackage("org.telltale.model.store.h2..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .because("the database is an index that may be deleted or replaced"));
    }

    @Test
    void viewModelsKnowNoScene() {
        check(noClasses()
                .that()
                .haveNameMatching(".*ViewModel(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .because("a view model is tested without a window"));
    }

    @Test
    void onlyTheJobRunnerEntersTheFxThread() {
        check(noClasses()
                .that(not(resideInAPackage("org.telltale.views.job..")))
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("one place decides what waits, what is dropped and what is cancelled"));
    }

    @TestFactory
    Stream<DynamicTest> featuresMeetOnlyInSharedPackages() {
        return FEATURES.stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> {
                    List<String> others = new ArrayList<>(FEATURES);
                    others.remove(feature);
                    others.add("shell");
                    check(noImport(List.of(feature), others, "features meet in the selection and in the study"));
                }));
    }

    @Test
    void sharedPackagesKnowNoFeature() {
        List<String> above = new ArrayList<>(FEATURES);
        above.add("shell");
        check(noImport(SHARED, above, "what all features share stands below all of them"));
    }

    private static ArchRule noImport(List<String> from, List<String> to, String why) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(to))
                .because(why);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "org.telltale.views." + name + "..").toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
