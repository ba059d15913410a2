/** A robot that drives, and an operator who tells it how far: two programs that meet at a broker. */
@NullMarked
package com.acme.robot.app;

import org.jspecify.annotations.NullMarked;
