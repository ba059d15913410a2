package io.commlib.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final String ROOT = "io.commlib.runtime.";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.commlib.runtime");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("io.commlib.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("edge")
                .definedBy(ROOT + "bridge..", ROOT + "rest..", ROOT + "http..", ROOT + "tcp..")
                .layer("node")
                .definedBy(ROOT + "node..")
                .layer("services of nodes")
                .definedBy(ROOT + "presence..", ROOT + "control..", ROOT + "logging..")
                .layer("patterns")
                .definedBy(ROOT + "rpc..", ROOT + "pubsub..", ROOT + "event..", ROOT + "action..", ROOT + "processor..")
                .layer("transports")
                .definedBy(ROOT + "transport.*..")
                .layer("transport")
                .definedBy(ROOT + "transport")
                .layer("surroundings")
                .definedBy(ROOT + "endpoint..")
                .layer("base")
                .definedBy(ROOT + "error..", ROOT + "address..", ROOT + "codec..", ROOT + "dispatch..", ROOT + "json..")
                .whereLayer("edge")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("node")
                .mayOnlyBeAccessedByLayers("edge")
                .whereLayer("services of nodes")
                .mayOnlyBeAccessedByLayers("node")
                .whereLayer("patterns")
                .mayOnlyBeAccessedByLayers("edge", "node", "services of nodes")
                .whereLayer("transports")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("transport")
                .mayOnlyBeAccessedByLayers(
                        "edge", "node", "services of nodes", "patterns", "transports", "surroundings")
                .whereLayer("base")
                .mayNotAccessAnyLayer()
                .check(MODULE);
    }

    /** Clients of brokers are optional: a class outside their one package would fail to load without them. */
    @ParameterizedTest
    @CsvSource({
        "com.rabbitmq.., transport.amqp",
        "ch.qos.logback.., logging",
        "com.fasterxml.jackson.., codec",
    })
    void anOptionalDependencyIsKnownInOnePackage(String optional, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(optional)
                .check(MODULE);
    }

    /** Redis and MQTT need no library: those that tests hold them against, and what comes with them, stay with the tests. */
    @Test
    void redisAndMqttNeedNoLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hivemq..", "io.reactivex..", "io.lettuce..", "io.netty..", "reactor..")
                .check(MODULE);
    }

    /** JSON, unlike CBOR, needs no library. */
    @Test
    void onlyCborKnowsJackson() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.codec\\.Cbor.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(MODULE);
    }
}
