/**
 * What every transport is held to: one suite over the numbered list of {@link io.commlib.runtime.transport.Transport},
 * one interface per concern. To run it against a broker, subclass {@link
 * io.commlib.runtime.transport.contract.TransportContract} and say what there is to know about the broker in a {@link
 * io.commlib.runtime.transport.contract.TransportUnderTest}.
 */
@NullMarked
package io.commlib.runtime.transport.contract;

import org.jspecify.annotations.NullMarked;
