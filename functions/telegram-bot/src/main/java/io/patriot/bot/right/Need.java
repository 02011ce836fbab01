package io.patriot.bot.right;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Place;
import java.util.Arrays;
import java.util.List;

/**
 * What a command needs: a permission, and a place where it may be answered.
 *
 * @param weight how much it asks back
 */
public record Need(Weight weight, Permission permission, List<Place> places) {
  public Need {
    places = List.copyOf(places);
  }

  /** Only between the person and the bot, as everything about somebody's money. */
  public static Need of(Weight weight, Permission permission) {
    return new Need(weight, permission, List.of(Place.PRIVATE));
  }

  /** The same wherever the bot is. */
  public Need everywhere() {
    return new Need(weight, permission, Arrays.asList(Place.values()));
  }
}
