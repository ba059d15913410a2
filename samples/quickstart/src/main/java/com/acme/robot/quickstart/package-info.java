/** A robot, an operator, and what they say to each other. */
@NullMarked
package com.acme.robot.quickstart;

import org.jspecify.annotations.NullMarked;
