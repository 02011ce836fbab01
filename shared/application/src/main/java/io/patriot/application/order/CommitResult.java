package io.patriot.application.order;

/** What became of a commit. */
public enum CommitResult {
  /** It is stored. */
  COMMITTED,
  /** Something else was stored in between: read again and decide again. */
  CONFLICT,
  /** The fill it carries is already in the books. */
  FILL_ALREADY_RECORDED
}
