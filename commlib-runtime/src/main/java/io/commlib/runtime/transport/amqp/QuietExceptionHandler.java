package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the client library would log as errors: a connection that breaks is reported once, by {@link Link}. */
final class QuietExceptionHandler extends ForgivingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(QuietExceptionHandler.class);

    @Override
    protected void log(String message, Throwable failure) {
        LOG.debug(message, failure);
    }
}
