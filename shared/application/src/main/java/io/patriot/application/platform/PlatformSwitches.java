package io.patriot.application.platform;

/** Where the platform's switch is kept, with every turn it ever made. */
public interface PlatformSwitches {
  /** As it stands at this very moment; nothing older will do. */
  PlatformSwitch read();

  /**
   * Keeps it as the next version of what is there, and that it was turned; false when somebody else
   * was faster.
   */
  boolean turn(PlatformSwitch next);
}
