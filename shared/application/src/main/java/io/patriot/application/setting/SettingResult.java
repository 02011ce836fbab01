package io.patriot.application.setting;

/** What is known after a venue was told to set something. */
public sealed interface SettingResult {

  /** It is so now. */
  record Done() implements SettingResult {}

  /** The venue leaves it as it was, with its own code and words. */
  record Refused(SettingRefusal why, String code, String message) implements SettingResult {}

  /** Only looking can tell. */
  record Unknown(String cause) implements SettingResult {}
}
