package io.commlib.runtime.transport;

/**
 * The library that speaks to a broker, which users add when they need it.
 *
 * @param coordinates in Maven, such as {@code com.rabbitmq:amqp-client:5.37.1}
 * @param mainClass a class of it, which tells whether it is there
 */
public record ClientLibrary(String coordinates, String mainClass) {

    /**
     * Whether it is there.
     *
     * @return true when its main class can be found
     */
    public boolean isPresent() {
        try {
            Class.forName(mainClass, false, ClientLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
