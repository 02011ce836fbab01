package io.patriot.proof.check;

/**
 * A card that somebody said yes to.
 *
 * @param isConfirmed whether that counted
 * @param shown the version of its order that its message shows
 * @param isHidden whether its person wanted no messages at some time
 */
record PressedCard(String card, boolean isConfirmed, long shown, boolean isHidden) {}
