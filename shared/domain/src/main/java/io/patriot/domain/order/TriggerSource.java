package io.patriot.domain.order;

/** Which price a trigger watches: the last trade's, or the venue's mark price. */
public enum TriggerSource {
  LAST,
  MARK
}
