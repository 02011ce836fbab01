package io.patriot.simulator.binance.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One connection's subscriptions: which streams it asked for, and whether it wants them in
 * envelopes.
 */
public final class StreamSession implements Subscriber {
  private final Streams streams;
  private final Route route;
  private final Outlet outlet;
  private final int streamsMax;
  private final Set<String> names = new LinkedHashSet<>();
  private boolean combined;

  public StreamSession(
      Streams streams, Route route, boolean combined, int streamsMax, Outlet outlet) {
    this.streams = streams;
    this.route = route;
    this.combined = combined;
    this.streamsMax = streamsMax;
    this.outlet = outlet;
  }

  /** Names that no stream of this route has are remembered and stay silent, as at the venue. */
  public void subscribe(List<String> wanted) {
    names.addAll(wanted);
    if (names.size() > streamsMax) {
      outlet.hangUp("Too many streams");
      return;
    }
    wanted.forEach(name -> streams.find(name, route).ifPresent(topic -> topic.add(this)));
  }

  /** Does what a control message asks and answers it. */
  public void receive(String message) {
    switch (ControlMessage.parse(message)) {
      case ControlMessage.Subscribe(var id, var wanted) -> {
        subscribe(wanted);
        answer(ControlAnswers.done(id));
      }
      case ControlMessage.Unsubscribe(var id, var unwanted) -> {
        unsubscribe(unwanted);
        answer(ControlAnswers.done(id));
      }
      case ControlMessage.ListSubscriptions(var id) -> answer(ControlAnswers.list(id, names));
      case ControlMessage.SetCombined(var id, var value) -> {
        combined = value;
        answer(ControlAnswers.done(id));
      }
      case ControlMessage.GetCombined(var id) -> answer(ControlAnswers.flag(id, combined));
      case ControlMessage.Malformed(var id, var code, var reason) ->
          answer(ControlAnswers.error(id, code, reason));
    }
  }

  @Override
  public void deliver(Topic topic, byte[] json) {
    outlet.send(
        combined ? List.of(topic.beforePayload(), json, topic.afterPayload()) : List.of(json));
  }

  @Override
  public void cut() {
    outlet.cut();
  }

  @Override
  public void mute(boolean mute) {
    outlet.mute(mute);
  }

  public void close() {
    unsubscribe(List.copyOf(names));
  }

  private void unsubscribe(List<String> unwanted) {
    unwanted.forEach(name -> streams.find(name, route).ifPresent(topic -> topic.remove(this)));
    unwanted.forEach(names::remove);
  }

  private void answer(JsonNode answer) {
    outlet.send(List.of(answer.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
