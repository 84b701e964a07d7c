/** Tells the other tabs of this browser that somebody else is here now; the tab that tells does not hear itself. */
export const personChannel = new BroadcastChannel("dondoc.person");
