package io.patriot.application.link;

import java.util.List;

/** Whether a key is taken. */
public sealed interface KeyVerdict {

  /** It is, with what its owner should know. */
  record Fit(List<KeyWarning> warnings) implements KeyVerdict {
    public Fit {
      warnings = List.copyOf(warnings);
    }
  }

  /** It is not, for all of these reasons. */
  record Unfit(List<KeyFault> faults) implements KeyVerdict {
    public Unfit {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("A key is refused for a reason");
      }
    }
  }
}
