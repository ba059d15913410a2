package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What tells whether two messages have the same topic and body. */
record Fingerprint(Address topic, long high, long low) {

    static Fingerprint of(Address topic, Frame frame) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(frame.bytes(), frame.offset(), frame.length());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(topic, hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
