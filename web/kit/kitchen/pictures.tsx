import { BarChart, FiguresTable, LineChart, regionName, regions, SmallMultiples, TileMap } from '@kps/web-kit/charts'
import type { Course } from './dish.ts'

const periods = ['2025 Q3', '2025 Q4', '2026 Q1', '2026 Q2']

/** Figures as pictures, each with its twin as a table; what is not shown is said, never drawn. */
export const pictures: Course = (t, language) => {
  const told = { title: t('kitchen.referrals'), description: t('kitchen.rises') }
  const series = [
    { label: 'Te Awa', figures: [240, 252, 'suppressed', 276] as const },
    { label: 'Harbour', figures: [120, 126, 132, 129] as const },
    { label: 'Kōwhai Bay', figures: [60, 'missing', 72, 75] as const },
  ]
  return [
    {
      of: 'BarChart',
      title: t('kitchen.plain'),
      shown: (
        <BarChart
          id="bars"
          {...told}
          twin={[t('kitchen.locality'), t('kitchen.received')]}
          bars={[
            { label: 'Te Awa', figure: 276 },
            { label: 'Harbour', figure: 'suppressed' },
            { label: 'Kōwhai Bay', figure: 'missing' },
          ]}
        />
      ),
    },
    {
      of: 'LineChart',
      title: t('kitchen.plain'),
      shown: (
        <LineChart id="lines" {...told} periods={periods} series={series} twin={{ rows: t('kitchen.locality') }} />
      ),
    },
    {
      of: 'SmallMultiples',
      title: t('kitchen.plain'),
      shown: (
        <SmallMultiples
          id="small"
          twin={{ title: t('kitchen.referrals'), rows: t('kitchen.locality') }}
          periods={periods}
          groups={series.map((one) => ({ ...one, description: t('kitchen.rises') }))}
        />
      ),
    },
    {
      of: 'TileMap',
      title: t('kitchen.plain'),
      shown: (
        <TileMap
          id="map"
          {...told}
          twin={[t('kitchen.region'), t('kitchen.received')]}
          tiles={regions.map((region, index) => ({
            ...region,
            name: regionName(region.code, language),
            figure: index % 5 === 3 ? 'suppressed' : index % 7 === 6 ? 'missing' : 12 + index * 9,
          }))}
        />
      ),
    },
    {
      of: 'FiguresTable',
      title: t('kitchen.plain'),
      shown: (
        <FiguresTable
          caption={t('kitchen.referrals')}
          columns={[t('kitchen.locality'), ...periods]}
          rows={series.map((one) => ({ ...one }))}
        />
      ),
    },
    {
      of: 'FiguresTable',
      title: t('kitchen.empty'),
      shown: <FiguresTable folded caption={t('kitchen.referrals')} columns={[t('kitchen.locality')]} rows={[]} />,
    },
  ]
}
