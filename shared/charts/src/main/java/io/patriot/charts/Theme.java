package io.patriot.charts;

import java.awt.Color;

/**
 * The colours of a picture. Rising and falling differ in brightness and in blue too, so that who
 * cannot tell red from green can tell them; nothing is said by colour alone.
 */
public enum Theme {
  DARK(
      0x0F1720, 0xF2F5F7, 0xA9B8C6, 0x253241, 0x3A5066, 0x35CDB0, 0xFF6A45, 0x5DB7FF, 0xFFC24B,
      0xE58CFF),
  LIGHT(
      0xFFFFFF, 0x14202B, 0x526170, 0xE2E8ED, 0xBCC9D5, 0x007A68, 0xC23A12, 0x005FB3, 0x8F5600,
      0x8A2BAE);

  private final Color background;
  private final Color text;
  private final Color muted;
  private final Color grid;
  private final Color volume;
  private final Color rising;
  private final Color falling;
  private final Color bought;
  private final Color sold;
  private final Color danger;

  Theme(
      int background,
      int text,
      int muted,
      int grid,
      int volume,
      int rising,
      int falling,
      int bought,
      int sold,
      int danger) {
    this.background = new Color(background);
    this.text = new Color(text);
    this.muted = new Color(muted);
    this.grid = new Color(grid);
    this.volume = new Color(volume);
    this.rising = new Color(rising);
    this.falling = new Color(falling);
    this.bought = new Color(bought);
    this.sold = new Color(sold);
    this.danger = new Color(danger);
  }

  Color background() {
    return background;
  }

  Color text() {
    return text;
  }

  Color muted() {
    return muted;
  }

  Color grid() {
    return grid;
  }

  Color volume() {
    return volume;
  }

  Color rising() {
    return rising;
  }

  Color falling() {
    return falling;
  }

  Color bought() {
    return bought;
  }

  Color sold() {
    return sold;
  }

  Color of(Level.Kind kind) {
    return switch (kind) {
      case STOP -> falling;
      case TARGET -> rising;
      case ENTRY -> muted;
      case LIQUIDATION -> danger;
      case ALERT -> sold;
    };
  }

  /** Gain or loss; nothing gained counts as no loss. */
  Color of(boolean gain) {
    return gain ? rising : falling;
  }
}
