package io.patriot.trading;

import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.stop.WaitingEntries;

/** What a stop of the platform is carried out by, beside what looks after one account. */
public record StoppingAll(
    PlatformSwitches switches, StopWork work, WaitingEntries entries, PlatformSweeps sweeps) {}
