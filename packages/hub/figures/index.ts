export { type LocalFigure, type LocalRow, type NationalFigure, nationalFigure, nationalRow } from './national-row.ts'
export { type LocalityPicture, type NationalPicture, nationalPicture } from './picture.ts'
export { type MissingPublication, readNationalPicture } from './read-national-picture.ts'
