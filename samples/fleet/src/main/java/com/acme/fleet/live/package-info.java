/** A hundred vehicles behind ten gateways, and a board that shows live who is there. */
@NullMarked
package com.acme.fleet.live;

import org.jspecify.annotations.NullMarked;
