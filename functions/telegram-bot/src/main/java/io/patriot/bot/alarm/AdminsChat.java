package io.patriot.bot.alarm;

/**
 * Where those talk who look after the platform.
 *
 * @param id Telegram's number of it; that of a group is negative
 */
public record AdminsChat(long id) {}
