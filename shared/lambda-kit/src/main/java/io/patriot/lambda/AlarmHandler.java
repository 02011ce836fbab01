package io.patriot.lambda;

/** Hears that an alarm changed, at least once each change and in any order. */
public non-sealed interface AlarmHandler extends Handler {
  void changed(AlarmChange change);
}
