export { type LocalFigure, type LocalRow, type NationalFigure, nationalFigure, nationalRow } from './national-row.ts'
