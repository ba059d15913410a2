package io.commlib.runtime.codec;

/**
 * Turns the keys of maps into text and back. Implementations are stateless and thread-safe.
 *
 * @param <K> the type of the keys
 */
public interface KeyCodec<K> {

    /**
     * As on the wire.
     *
     * @param key the key
     * @return the field's name
     */
    String text(K key);

    /**
     * From the wire.
     *
     * @param text the field's name
     * @return the key
     * @throws io.commlib.runtime.error.BadMessageException when the text does not follow the key's type
     */
    K key(String text);
}
