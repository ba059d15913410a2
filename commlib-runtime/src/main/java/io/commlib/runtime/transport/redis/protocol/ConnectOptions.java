package io.commlib.runtime.transport.redis.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to be let in.
 *
 * @param login user and password, or null when none is to be given
 * @param database 0 or more
 * @param name by which Redis shows the connection in {@code CLIENT LIST}
 * @param silence a connection that has not heard from Redis for so long is half open, and ends
 */
public record ConnectOptions(@Nullable Login login, int database, String name, Duration silence) {

    private static final Command.Reader<Reply> ANY = reply -> reply;

    /**
     * What is said first. Every connection gives its name, so that there is something to be answered: a server may tell only then
     * that it wants a password.
     */
    List<Command<Reply>> greeting() {
        List<Command<Reply>> greeting = new ArrayList<>();
        if (login != null) {
            greeting.add(Command.of(ANY, "AUTH", login.user(), login.password()));
        }
        greeting.add(Command.of(ANY, "CLIENT", "SETNAME", name));
        if (database != 0) {
            greeting.add(Command.of(ANY, "SELECT", database));
        }
        return greeting;
    }

    /**
     * Who connects.
     *
     * @param user a name, {@code default} when there are no others
     * @param password secret
     */
    public record Login(String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }
}
