package io.patriot.lambda;

/** Runs when the clock says so. */
public non-sealed interface TickHandler extends Handler {
  void tick();
}
