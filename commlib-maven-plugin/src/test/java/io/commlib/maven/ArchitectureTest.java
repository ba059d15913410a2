package io.commlib.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.commlib.maven");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("io.commlib.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void goalsAreThinOverTheLanguageAndTheGenerator() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.commlib.maven..",
                        "io.commlib.codegen",
                        "io.commlib.codegen.run..",
                        "io.commlib.idl",
                        "io.commlib.idl.diagnostic..",
                        "java..",
                        "org.apache.maven..",
                        "org.sonatype.plexus.build.incremental..",
                        "org.jspecify..")
                .check(MODULE);
    }
}
