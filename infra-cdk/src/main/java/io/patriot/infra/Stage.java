package io.patriot.infra;

import java.util.List;

/**
 * A size of the whole platform. Each stage lives in an account (or a region) of its own, because
 * names are the same in all.
 *
 * @param keepsData whether tables and keys outlive their stack
 * @param logDays how long logs are kept
 * @param archiveDays how long the bus remembers events for a replay
 * @param backupDays how long a daily backup is kept; 0 for none
 * @param fixedEgress whether venues see the platform from one address; exchange keys are bound to
 *     it, so real orders need it
 * @param shards which markets each feed task watches
 * @param feedCpu in units of 1/1024 of a processor
 * @param feedSleeps whether the feed ends after a quiet hour and comes back with the next message
 * @param watchedClosely whether slow, late and throttled ring too, and whoever hears queues before
 *     what it fails at is given up, besides what failed and what is silent
 * @param callsPerSecondMax at the internet's door
 */
public record Stage(
    String name,
    boolean keepsData,
    int logDays,
    int archiveDays,
    int backupDays,
    boolean fixedEgress,
    List<Shard> shards,
    int feedCpu,
    int feedMemoryMb,
    boolean feedSleeps,
    boolean watchedClosely,
    int callsPerSecondMax) {

  /** The markets of one feed task. */
  public record Shard(String name, List<String> symbols) {
    public Shard {
      symbols = List.copyOf(symbols);
    }
  }

  /** One for all: the feed takes every paper order itself, and two would take each other's. */
  private static final List<Shard> ONE_FEED =
      List.of(new Shard("all", List.of("BTCUSDT", "ETHUSDT")));

  public static final Stage DEV =
      new Stage("dev", false, 7, 7, 0, false, ONE_FEED, 512, 1024, true, false, 50);
  public static final Stage PROD =
      new Stage("prod", true, 90, 90, 35, true, ONE_FEED, 1024, 2048, false, true, 500);
  public static final Stage LITE =
      new Stage("lite", true, 14, 14, 14, false, ONE_FEED, 256, 1024, false, false, 20);

  public static final List<Stage> ALL = List.of(DEV, PROD, LITE);

  public Stage {
    shards = List.copyOf(shards);
  }

  /** The stage that a deployment asks for by its name. */
  public static Stage named(String name) {
    return ALL.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no stage '"
                        + name
                        + "'. Say -c stage=dev, -c stage=prod or -c stage=lite."));
  }

  /** The exchange itself where data is kept; elsewhere its place for trying. */
  String binance() {
    return keepsData ? "production" : "testnet";
  }

  /** A feed that hears linked accounts never sleeps. */
  public Stage withFixedEgress(boolean fixed) {
    return new Stage(
        name,
        keepsData,
        logDays,
        archiveDays,
        backupDays,
        fixed,
        shards,
        feedCpu,
        feedMemoryMb,
        feedSleeps && !fixed,
        watchedClosely,
        callsPerSecondMax);
  }

  Stage withShards(List<Shard> others) {
    return new Stage(
        name,
        keepsData,
        logDays,
        archiveDays,
        backupDays,
        fixedEgress,
        others,
        feedCpu,
        feedMemoryMb,
        feedSleeps,
        watchedClosely,
        callsPerSecondMax);
  }
}
