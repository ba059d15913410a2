/** What holds beyond names and types: one small class per rule, all listed in {@link io.commlib.idl.rule.Rules}. */
@NullMarked
package io.commlib.idl.rule;

import org.jspecify.annotations.NullMarked;
