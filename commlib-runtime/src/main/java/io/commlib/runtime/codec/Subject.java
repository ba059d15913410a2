package io.commlib.runtime.codec;

/** What is read, as people call it: the message that was begun first. */
final class Subject {

    /** Of the message before, until this one is begun, which is most often the same. */
    private String name = "";

    private boolean begun;

    void begin(String message) {
        if (!begun) {
            begun = true;
            if (!name.equals(message)) {
                name = message;
            }
        }
    }

    void clear() {
        begun = false;
    }

    @Override
    public String toString() {
        return begun ? name : "message";
    }
}
