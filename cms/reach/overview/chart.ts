import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

/** A bar: its name, how long it is, and what is written on it. */
export interface Bar {
	readonly name: string;
	/** Null: there is no figure, which is not zero. */
	readonly value: number | null;
	readonly label: string;
}

const TEAL = '#0b4f4a';
const INK = '#1d2a2f';
const LINE = '#b9c4c2';
// without quotes: they would end the attribute that it stands in
const FONT = 'system-ui, Noto Sans, sans-serif';
/** As wide as a telephone: a wider picture would be made smaller there, and its letters with it. */
const WIDTH = 380;
const BAR_HEIGHT = 34;

/**
 * Bars that lie, the first on top, drawn on the server as SVG: values stand on the marks, and the page has a table of
 * the same beside it. Bars that lie have room for Vietnamese names on a telephone.
 */
export function barChart(bars: readonly Bar[]): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: bars.length * BAR_HEIGHT + 16 });
	chart.setOption({
		animation: false,
		textStyle: { fontFamily: FONT },
		// names of the axis lie inside these margins
		grid: { left: 8, right: 140, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
		xAxis: { type: 'value', show: false, min: 0 },
		yAxis: {
			type: 'category',
			inverse: true,
			data: bars.map(({ name }) => name),
			axisTick: { show: false },
			axisLine: { lineStyle: { color: LINE } },
			axisLabel: { fontSize: 14, color: INK, interval: 0 },
		},
		series: [
			{
				type: 'bar',
				barWidth: 18,
				itemStyle: { color: TEAL },
				data: bars.map(({ value, label }) => ({
					value: value ?? 0,
					label: { show: true, position: 'right', fontSize: 14, color: INK, formatter: () => label },
				})),
			},
		],
	});
	const svg = chart.renderToSVGString();
	chart.dispose();
	return svg;
}
