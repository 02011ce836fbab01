package io.patriot.proof.venue;

import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of the exchange that lag behind still believe. */
final class VenueMemory {
  private static final Duration LAG_MAX = Duration.ofSeconds(40);
  private static final int REMEMBERED_MAX = 1_000;
  private static final Pattern NEW_ID =
      Pattern.compile("(?:newClientOrderId|clientAlgoId)=([^&]+)");
  private static final Pattern ASKED_ID =
      Pattern.compile("(?:origClientOrderId|clientAlgoId)=([^&]+)");

  private static final Pattern TIMING = Pattern.compile("(?:recvWindow|timestamp|signature)=[^&]*");

  private final Map<String, Instant> sentAt = bounded();
  private final Map<String, Told> lists = bounded();

  private record Told(HttpOutcome.Answer answer, Instant at) {}

  void sent(HttpCall call, Instant now) {
    name(NEW_ID, call).ifPresent(id -> sentAt.put(id, now));
  }

  boolean isMarket(HttpCall call) {
    return words(call).contains("type=MARKET");
  }

  /** Whether the order that is asked for was sent a moment ago. */
  boolean isFresh(HttpCall call, Instant now) {
    return name(ASKED_ID, call)
        .map(sentAt::get)
        .filter(at -> at.plus(LAG_MAX).isAfter(now))
        .isPresent();
  }

  void heard(HttpCall call, HttpOutcome outcome, Instant now) {
    if (outcome instanceof HttpOutcome.Answer answer && answer.status() == 200) {
      lists.put(list(call), new Told(answer, now));
    }
  }

  /** What the same question was answered a moment ago. */
  Optional<HttpOutcome.Answer> earlier(HttpCall call, Instant now) {
    return Optional.ofNullable(lists.get(list(call)))
        .filter(told -> told.at().plus(LAG_MAX).isAfter(now))
        .map(Told::answer);
  }

  private String list(HttpCall call) {
    return call.uri().getPath()
        + " "
        + call.headers().get("X-MBX-APIKEY")
        + " "
        + TIMING.matcher(words(call)).replaceAll("");
  }

  private Optional<String> name(Pattern pattern, HttpCall call) {
    Matcher matcher = pattern.matcher(words(call));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  String words(HttpCall call) {
    String query = call.uri().getRawQuery();
    return query == null ? call.body() : query + "&" + call.body();
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED_MAX;
      }
    };
  }
}
