package io.commlib.idl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.commlib.idl");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("io.commlib.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void theLanguageKnowsNothingButTheJdkAndItsYamlReader() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.commlib.idl..", "java..", "org.jspecify..", "org.snakeyaml.engine..")
                .check(MODULE);
    }

    @Test
    void onlyTheYamlPackageKnowsTheYamlReader() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.commlib.idl.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml.engine..")
                .check(MODULE);
    }

    @Test
    void theModelKnowsNothingOfHowItIsMade() {
        classes()
                .that()
                .resideInAPackage("io.commlib.idl.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.commlib.idl.model..", "java..", "org.jspecify..")
                .check(MODULE);
    }
}
