/** Is there a screen that a browser can be seen on? */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
