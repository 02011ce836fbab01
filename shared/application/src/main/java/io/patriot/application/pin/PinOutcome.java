package io.patriot.application.pin;

/** What came of something that was entered on the PIN's page. */
public sealed interface PinOutcome {

  /** It is done, and the chat is told. */
  record Done(PageWord.Kind what) implements PinOutcome {}

  /** The PIN that was entered did not help. */
  record NotRight(CheckPin.Checked why) implements PinOutcome {}

  /** The new PIN cannot be one. */
  record Unfit(PinForm why) implements PinOutcome {}

  /** The old PIN is needed. */
  record NeedsOld() implements PinOutcome {}

  /** What the page was opened for was done, put away, or its time is over. */
  record Over() implements PinOutcome {}

  /** What the page showed is not what would be done. */
  record Altered() implements PinOutcome {}

  /** There is no such thing for this person. */
  record NotYours() implements PinOutcome {}
}
