/** The first of `count` rising numbers that is not below `wanted`. */
export function atOrAfter(numbers: ArrayLike<number>, count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
