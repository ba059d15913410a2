package io.commlib.runtime.rest;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A hostile world of its own for each test. */
abstract class HostileSetting {

    HostileWorld world;

    @BeforeEach
    void open() throws IOException {
        world = new HostileWorld();
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }
}
