/**
 * Proves that the contract's suite has teeth: each {@link io.commlib.runtime.transport.contract.mutant.Fault} makes a
 * transport that breaks one item, and the tests of that item have to notice.
 */
@NullMarked
package io.commlib.runtime.transport.contract.mutant;

import org.jspecify.annotations.NullMarked;
