package io.patriot.application.news;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a trader wants to be told what they did not ask for.
 *
 * @param quiet when their phone is to stay silent for what can wait, if ever
 * @param chosen how loud each kind is; what is not among them rings
 */
public record NoticeWishes(@Nullable QuietHours quiet, Map<NoticeKind, Loudness> chosen) {
  /** Whoever chose nothing hears everything, at any hour. */
  public static final NoticeWishes NONE = new NoticeWishes(null, new TreeMap<>());

  public NoticeWishes {
    chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
  }

  public Loudness of(NoticeKind kind) {
    return chosen.getOrDefault(kind, Loudness.ON);
  }

  /** Whether it is an hour in which what can wait makes no sound. */
  public boolean areQuietAt(Instant now) {
    return quiet != null && quiet.cover(now);
  }

  public NoticeWishes withQuiet(Optional<QuietHours> hours) {
    return new NoticeWishes(hours.orElse(null), chosen);
  }

  public NoticeWishes with(NoticeKind kind, Loudness loudness) {
    var more = new EnumMap<NoticeKind, Loudness>(NoticeKind.class);
    more.putAll(chosen);
    more.put(kind, loudness);
    return new NoticeWishes(quiet, more);
  }
}
