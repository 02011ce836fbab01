package io.patriot.application.people;

import java.util.List;

/**
 * What those who look after the platform did, the latest first.
 *
 * @param all how many acts there are
 * @param looked how many of the latest were looked at
 * @param asWritten whether those are as they were written: none changed, dropped or put in
 */
public record AdminActs(List<AdminAct> acts, long all, int looked, boolean asWritten) {
  public AdminActs {
    acts = List.copyOf(acts);
  }
}
