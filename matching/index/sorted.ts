/** Position of `value` in the ascending stretch start..end of `values`, -1 where it is not there. */
export function placeOf(values: Uint32Array, value: number, start = 0, end = values.length): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = values[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
