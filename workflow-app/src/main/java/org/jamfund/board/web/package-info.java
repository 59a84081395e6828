/** The board room at the edge: its pages, its API and its minutes as PDF. */
@NullMarked
package org.jamfund.board.web;

import org.jspecify.annotations.NullMarked;
