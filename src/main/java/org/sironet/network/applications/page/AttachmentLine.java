package org.sironet.network.applications.page;

/** @param size in kilobytes, rounded up */
public record AttachmentLine(String id, String name, long size) {}
