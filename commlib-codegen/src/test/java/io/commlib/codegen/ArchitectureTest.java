package io.commlib.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.commlib.codegen");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("io.commlib.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void theGeneratorSeesTheCheckedLanguageAndNeverHowItIsRead() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.commlib.codegen..",
                        "io.commlib.idl",
                        "io.commlib.idl.model..",
                        "io.commlib.idl.diagnostic..",
                        "io.commlib.idl.source..",
                        "com.palantir.javapoet..",
                        "java..",
                        "javax.lang.model..",
                        "org.jspecify..")
                .check(MODULE);
    }
}
