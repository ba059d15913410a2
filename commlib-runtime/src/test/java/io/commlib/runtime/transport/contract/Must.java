package io.commlib.runtime.transport.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which items of the numbered contract of {@link io.commlib.runtime.transport.Transport} a test proves. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Must {

    /** The numbers, from 1. */
    int[] value();
}
