/** What routes do, shown: on the terminal, as metrics, and as health. */
@NullMarked
package io.commlib.gateway.report;

import org.jspecify.annotations.NullMarked;
